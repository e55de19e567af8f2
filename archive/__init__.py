"""The Alliance Archive: dated and sourced facts around documents that stay as they were."""
