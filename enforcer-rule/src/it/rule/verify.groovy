def log = new File(basedir, 'build.log').readLines()
assert log.count { it =~ /^\[ERROR\] meta-llama\/Llama-3.1-8B-Instruct \(restricted.*\[clauses.deny mau-threshold\]$/ } == 1
assert log.count { it =~ /^\[WARNING\] meta-llama\/Llama-3.1-8B-Instruct \(restricted.*\[clauses.deny mau-threshold\]$/ } == 1
assert log.any { it.contains('RequireOpenModels failed with message') }
assert log.any { it.contains('1 AI model violates the policy (strict.yml): meta-llama/Llama-3.1-8B-Instruct.') }
assert log.any { it.contains('(policy lax.yml, ') }
true
