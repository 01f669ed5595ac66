def log = new File(basedir, 'build.log').readLines()
assert log.count('[INFO] Weightmark is skipped (weightmark.skip).') == 1
assert !new File(basedir, 'target/weightmark').exists()
true
