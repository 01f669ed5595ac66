MODEL = AutoModel.from_pretrained("Qwen/Qwen2.5-7B-Instruct")
