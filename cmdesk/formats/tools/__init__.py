"""The formats of other tools that hold canned replies: text expanders and help desks."""
