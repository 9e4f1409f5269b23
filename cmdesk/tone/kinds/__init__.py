"""The few kinds of rule that packs are made of."""
