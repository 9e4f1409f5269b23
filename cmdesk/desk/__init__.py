"""What a community manager does, one use case a function."""
