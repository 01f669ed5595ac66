MODEL = AutoModel.from_pretrained("CohereForAI/c4ai-command-r-v01")
