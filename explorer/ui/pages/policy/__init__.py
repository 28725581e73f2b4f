"""The Policy page: who changed the rules and when, and the article that began this project, checked."""
