// Enhancement only: every page works without this file.
import { enableCopyButtons } from "./copy-citation.js";
import { openFolds } from "./folds.js";
import { joinMapAndLists } from "./map-list.js";

enableCopyButtons();
openFolds();
joinMapAndLists();
