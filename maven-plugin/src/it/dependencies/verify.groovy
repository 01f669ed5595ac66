import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').readLines()
def pom = new File(basedir, 'pom.xml').readLines()
def line = pom.findIndexOf { it.contains('<artifactId>wrapper</artifactId>') } + 1

assert log.any { it.startsWith('[ERROR] maven:org.example:weights (unknown')
        && it.contains("Used as org.example:wrapper:1.0 > org.example:weights:1.0!/models/acme.onnx in pom.xml:${line}.") }
assert log.any { it.contains('the POM of org.example:weights:1.0 says The Apache Software License, Version 2.0, which is said of the library; nothing says it of the weights in it') }
assert log.count { it =~ /^\[INFO\] 0 AI models found in / } == 3
assert log.any { it.startsWith('[ERROR] The library org.example:nowhere:1.0 of the module missing could not be resolved, so nobody knows whether it brings a model.') }
assert log.any { it.contains('Weightmark could not decide: not everything could be read.') }

def report = new JsonSlurper().parse(new File(basedir, 'target/weightmark/weightmark.json'))
// The second build looked into no library, and what it wrote is what counts.
assert report.models == []
true
