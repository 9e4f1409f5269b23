"""The words of the trade, as plain frozen values that every other room may use."""
