import io.github.weightmark.fixtures.FakeHub
import io.github.weightmark.fixtures.Faults

def hub = FakeHub.start()
hub.model('acme/free-1b').license('apache-2.0').file('model.safetensors', 'weights')
hub.plan('/api/models', Faults.badToken(), 9)
context.put('hub', hub)

new File(basedir, 'hub-settings.xml').text = """
<settings>
  <servers>
    <server>
      <id>company-hub</id>
      <password>hf_unknown_for_tests</password>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>company-hub</id>
      <mirrorOf>huggingface</mirrorOf>
      <url>${hub.endpoint()}/</url>
    </mirror>
  </mirrors>
</settings>
"""
true
