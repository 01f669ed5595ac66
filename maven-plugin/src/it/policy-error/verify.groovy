def log = new File(basedir, 'build.log').text
assert log.contains('weightmark.yml:3')
assert log.contains('denny')
assert log =~ /\bdeny\b/
assert log.contains('MojoExecutionException')
def nowhere = new File(basedir, 'nowhere.yml')
assert log.contains("weightmark.policy: ${nowhere} is not a file. Correct the path, or leave the parameter out to use weightmark.yml")
assert !new File(basedir, 'target/weightmark').exists()
true
