// A file where the folder should be: unlike a folder without rights, it stops an administrator, too. The folder above
// is Maven's own; Maven 4 does not even begin without it.
new File(basedir, 'target').mkdirs()
new File(basedir, 'target/weightmark').text = ''
true
