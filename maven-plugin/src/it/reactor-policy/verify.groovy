def log = new File(basedir, 'build.log').readLines()
def waived = log.findAll { it.endsWith('Waived until 2099-12-31 by legal@example.org: Fewer than a million users. [clauses.deny mau-threshold]') }
// The root looks into its modules too, so it says the same once; then the module itself, in both builds.
assert waived.size() == 3
assert waived.count { it.contains('as llama3.1:8b in app/src/main/resources/application.yml:8') } == 1
assert waived.count { it.contains('as llama3.1:8b in src/main/resources/application.yml:8') } == 2
assert log.count { it.contains('(policy ../weightmark.yml, ') } == 2
assert new File(basedir, 'app/target/weightmark/weightmark.json').isFile()
true
