import io.github.weightmark.fixtures.FakeHub
import io.github.weightmark.fixtures.MirrorSettings

def hub = FakeHub.start()
hub.model('acme/free-1b').license('apache-2.0').file('model.safetensors', 'weights').file('cdn/config.json', '{}')
hub.model('acme/other-1b').license('mit').file('model.safetensors', 'weights')
context.put('hub', hub)

MirrorSettings.write(new File(basedir, 'hub-settings.xml').toPath(), hub, '{4njXbk5FdHAHlZfmrkmEyh/CHSLFsoIaOK7u/eCUYsXDM0fM+pkbT7lFrPG/Sv3k}')
true
