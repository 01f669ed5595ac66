import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()
def violations = log.findAll { it.startsWith('[ERROR] meta-llama/Llama-3.1-8B-Instruct (restricted') }

// One line for each of the two builds.
assert violations.size() == 2
violations.each {
    assert it.contains('): mau-threshold 700,000,000 ')
    assert it.contains('Used in scripts/warm_up.py:3 and 1 more place.')
    assert it.endsWith('[clauses.deny mau-threshold]')
}
assert log.count { it.contains('1 AI model violates the policy (built-in default): meta-llama/Llama-3.1-8B-Instruct. Choose another model') } >= 2
assert log.every { !it.contains('Exception') || it.contains('MojoFailureException') }

def report = new JsonSlurper().parse(new File(basedir, 'target/weightmark/weightmark.json'))
assert report.summary.verdict == 'fail'
assert report.models*.id == ['meta-llama/Llama-3.1-8B-Instruct']
assert report.models[0].tier == 'restricted'
assert report.models[0].clauses.find { it.id == 'mau-threshold' }.parameters.count == 700000000
assert report.models[0].sightings*.file == ['scripts/warm_up.py', 'src/main/resources/application.yml']
true
