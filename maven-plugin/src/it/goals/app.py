MODEL = AutoModelForCausalLM.from_pretrained("allenai/OLMo-2-1124-7B-Instruct")
