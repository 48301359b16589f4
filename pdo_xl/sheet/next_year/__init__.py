"""Next year's plan, made from this one."""
