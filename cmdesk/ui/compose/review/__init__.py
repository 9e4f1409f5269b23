"""What is said of the answer: found, shown as points, mended or set aside."""
