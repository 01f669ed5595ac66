def log = new File(basedir, 'build.log').readLines()
def baseline = new File(basedir, 'weightmark.baseline').text

assert baseline.contains('subject: "mau-threshold"\n    detail: "700,000,000"')
assert !baseline.contains('command-r')
assert log.any { it.startsWith('[INFO] meta-llama/Llama-3.1-8B-Instruct (restricted') && it.contains(' In the baseline (weightmark.baseline:') }
assert log.any { it.contains('1 AI model violates the policy (built-in default): CohereForAI/c4ai-command-r-v01.') || it.contains('1 AI model violates the policy (built-in default): CohereLabs/c4ai-command-r-v01.') }
assert log.any { it.contains(' new and not accepted. Choose other models, or accept what the lines above name: mvn weightmark:baseline -Dweightmark.update') }
true
