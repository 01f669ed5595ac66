def log = new File(basedir, 'build.log').text
assert log.contains('weightmark.yml:3')
assert log.contains('denny')
assert log =~ /\bdeny\b/
assert log.contains('MojoExecutionException')
assert !new File(basedir, 'target/weightmark').exists()
true
