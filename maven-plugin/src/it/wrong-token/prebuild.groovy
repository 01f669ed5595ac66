import io.github.weightmark.fixtures.FakeHub
import io.github.weightmark.fixtures.Faults
import io.github.weightmark.fixtures.MirrorSettings

def hub = FakeHub.start()
hub.model('acme/free-1b').license('apache-2.0').file('model.safetensors', 'weights')
hub.plan('/api/models', Faults.badToken(), 9)
context.put('hub', hub)

MirrorSettings.write(new File(basedir, 'hub-settings.xml').toPath(), hub, 'hf_unknown_for_tests')
true
