import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()
// Nothing fails the build, and the log says so by its colour: no line of the first run is an error.
assert log.any { it.startsWith('[WARNING] meta-llama/Llama-3.1-8B-Instruct (restricted') && it.endsWith('[clauses.deny mau-threshold]') }
assert log.any { it =~ /^\[INFO\] 2 AI models found in \d+ files: 1 violates, 1 passes \(policy config\/models.yml, / }
assert log.any { it.endsWith('Report: target/ai/weightmark.json') }
assert log.any { it.contains('weightmark.failOn: "warning" is not known. Valid are violation, review and never.') }

def report = new JsonSlurper().parse(new File(basedir, 'target/ai/weightmark.json'))
assert report.summary.verdict == 'fail'
assert report.models.collectEntries { [it.id, it.sightings*.kind] } ==
        ['meta-llama/Llama-3.1-8B-Instruct': ['used'], 'Qwen/Qwen2.5-7B-Instruct': ['test']]
true
