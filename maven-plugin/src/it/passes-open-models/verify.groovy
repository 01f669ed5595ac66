import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()
assert log.count { it =~ /^\[INFO\] 2 AI models found in \d+ files: 2 pass \(policy built-in default, / } == 3
assert log.count('[INFO] Up to date: nothing that counts has changed since the last run.') == 1
assert log.every { !it.startsWith('[ERROR]') }

def report = new JsonSlurper().parse(new File(basedir, 'target/weightmark/weightmark.json'))
assert report.summary.verdict == 'pass'
assert report.models*.id == ['allenai/OLMo-2-1124-7B-Instruct', 'Qwen/Qwen2.5-7B-Instruct']
assert report.models*.tier.every { it in ['fully-open', 'permissive'] }
true
