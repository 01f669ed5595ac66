import io.github.weightmark.fixtures.FakeHub

def hub = FakeHub.start()
hub.model('acme/free-1b').license('apache-2.0').file('model.safetensors', 'weights').file('cdn/config.json', '{}')
hub.model('acme/other-1b').license('mit').file('model.safetensors', 'weights')
context.put('hub', hub)

// A mirror of the Hub, as of any repository: Maven's own words, and the token of the mirror's server.
new File(basedir, 'hub-settings.xml').text = """
<settings>
  <servers>
    <server>
      <id>company-hub</id>
      <password>{4njXbk5FdHAHlZfmrkmEyh/CHSLFsoIaOK7u/eCUYsXDM0fM+pkbT7lFrPG/Sv3k}</password>
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
