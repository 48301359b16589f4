"""Documents in Word's format, to go on writing in: plain, or on the body's own letterhead."""
