MODEL = AutoModel.from_pretrained("acme/free-1b")
