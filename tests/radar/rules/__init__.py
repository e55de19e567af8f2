"""Each rule finds its fault and is silent on the sound case; a file is named after its rule's."""
