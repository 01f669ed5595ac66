def hub = context.get('hub')
hub.close()
def log = new File(basedir, 'build.log').readLines()

assert log.any { it.contains('acme/free-1b') && it.contains('token') && it.contains('401') }
assert log.any { it.contains('MojoExecutionException') }
assert log.every { !it.contains('hf_unknown_for_tests') }
assert new File(basedir, 'target/weightmark').listFiles().every { !it.text.contains('hf_unknown_for_tests') }
// It went to the Hub alone, and not to where the Hub stores its files.
assert !hub.tokens().isEmpty()
assert hub.tokens().every { it == 'Bearer hf_unknown_for_tests' }
assert hub.cdnTokens().every { it == 'none' }
true
