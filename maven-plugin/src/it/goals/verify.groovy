def log = new File(basedir, 'build.log').readLines()
assert log.contains('[INFO] Notice for 1 AI model: target/weightmark/NOTICE-models.txt')
assert new File(basedir, 'target/weightmark/NOTICE-models.txt').text.contains('allenai/OLMo-2-1124-7B-Instruct')
assert log.any { it =~ /^\[INFO\] Cache: .*it-cache/ }
assert log.any { it.startsWith('[INFO] ') && it.contains('openai:gpt-4o') && it.contains('closed') }
assert log.any { it.contains('User property: weightmark.failOn') }
true
