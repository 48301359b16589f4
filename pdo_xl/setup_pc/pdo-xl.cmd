@"%~dp0python\python.exe" -B -m pdo_xl %*
