"""The rules that the code keeps, each one checked; a failure names the file and what to do."""
