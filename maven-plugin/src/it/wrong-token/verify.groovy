// The other place is prebuild.groovy, which lies in the project too.
def hub = context.get('hub')
hub.close()
def log = new File(basedir, 'build.log').readLines()

assert log.contains('[ERROR] acme/free-1b (unknown, nothing answered): The Hub refuses the token that was shown for acme/free-1b. Used in app.py:1 and 1 more place. Renew HF_TOKEN; for public models it may as well be unset. [evidence.incomplete hub.bad-token]')
assert log.any { it.endsWith('/MojoExecutionException') }
assert log.every { !it.contains('hf_unknown_for_tests') }
assert new File(basedir, 'target/weightmark').listFiles().every { !it.text.contains('hf_unknown_for_tests') }
// It went to the Hub alone, and not to where the Hub stores its files.
assert !hub.tokens().isEmpty()
assert hub.tokens().every { it == 'Bearer hf_unknown_for_tests' }
assert hub.cdnTokens().every { it == 'none' }
true
