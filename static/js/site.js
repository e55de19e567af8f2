// Enhancement only: every page works without this file.
import { followTheReader } from "./contents.js";
import { copyAddresses } from "./copy-address.js";
import { enableCopyButtons } from "./copy-citation.js";
import { openFolds } from "./folds.js";
import { joinMapAndLists } from "./map-list.js";
import { offerSuggestions } from "./suggestions.js";

copyAddresses();
enableCopyButtons();
followTheReader();
openFolds();
joinMapAndLists();
offerSuggestions();
if (document.getElementById("month")) import("./alliance-slider.js").then((slider) => slider.enableAllianceSlider());
