def log = new File(basedir, 'build.log').readLines()
def report = new File(basedir, 'target/weightmark/weightmark.html')

assert log.any { it.contains("The report ${report} cannot be written: java.nio.file.")
        && it.contains('Make the folder writable, or name another one in weightmark.outputDirectory.') }
assert log.any { it.contains('MojoExecutionException') }
assert new File(basedir, 'target/weightmark').isFile()
true
