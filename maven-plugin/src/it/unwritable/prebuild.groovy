new File(basedir, 'target').text = 'a file where the folder belongs'
true
