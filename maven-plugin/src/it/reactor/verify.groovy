import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()
def waived = log.findAll { it.endsWith('Waived until 2099-12-31 by legal@example.org: Fewer than a million users. [clauses.deny mau-threshold]') }
// The module alone, in three builds; the root only when it speaks for all.
assert waived.size() == 4
assert waived.count { it.contains('as llama3.1:8b in src/main/resources/application.yml:8') } == 3
assert waived.count { it.contains('as llama3.1:8b in app/src/main/resources/application.yml:8') } == 1
assert log.count { it.contains('(policy ../weightmark.yml, ') } == 4

def models = { String path -> new JsonSlurper().parse(new File(basedir, path)).models.collectEntries { [it.id, it.sightings*.file] } }
// A module without the goal is looked at by the one above it.
assert models('target/weightmark/weightmark.json') == ['Qwen/Qwen2.5-7B-Instruct': ['quiet/app.py']]
assert models('library/target/weightmark/weightmark.json') == ['allenai/OLMo-2-1124-7B-Instruct': ['app.py']]
assert models('app/target/weightmark/weightmark.json').keySet() == ['meta-llama/Llama-3.1-8B-Instruct'] as Set
assert !new File(basedir, 'quiet/target/weightmark').exists()
assert models('target/aggregate/weightmark.json').size() == 3
true
