"""What this program is: its versions and licences, what is new in it, a report for who mends it."""
