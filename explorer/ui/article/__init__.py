"""The article that began this project, read claim by claim beside the views."""
