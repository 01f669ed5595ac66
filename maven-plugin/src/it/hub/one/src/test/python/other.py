MODEL = AutoModel.from_pretrained("acme/other-1b")
