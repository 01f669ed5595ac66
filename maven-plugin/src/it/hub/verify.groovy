def hub = context.get('hub')
hub.close()
def log = new File(basedir, 'build.log').readLines()

assert log.count { it =~ /^\[INFO\] 1 AI model found in \d+ files?: 1 passes \(/ } == 4
// Three builds asked: no question came twice in one of them, though two modules had it.
assert !hub.requests().isEmpty()
assert hub.requests().countBy { it }.values().max() <= 3
assert hub.tokens().every { it == 'Bearer hf_fake_for_tests' }
assert hub.cdnTokens().every { it == 'none' }
assert log.every { !it.contains('hf_fake_for_tests') }

assert log.any { it.endsWith('weightmark.lock: 1 model locked.') }
assert log.any { it.contains('acme/other-1b is new.') }
assert log.any { it.contains('weightmark.lock: differs from what was read now. Review the lines above; to accept what has changed, run: mvn weightmark:lock -Dweightmark.update') }
// Maven 4 says so itself, before any goal runs.
assert log.any { it.contains('The password of the server company-hub in settings.xml cannot be decrypted') || it.contains('Could not decrypt password') }
true
