// Enhancement only: every page works without this file.
import { followTheReader } from "./contents.js";
import { copyAddresses } from "./copy-address.js";
import { enableCopyButtons } from "./copy-citation.js";
import { openFolds } from "./folds.js";
import { joinMapAndLists } from "./map-list.js";

copyAddresses();
enableCopyButtons();
followTheReader();
openFolds();
joinMapAndLists();
for (const field of document.querySelectorAll("[data-suggest]")) {
  // A field of type "search" may not have the role.
  Object.assign(field, { type: "text", role: "combobox", ariaExpanded: "false", ariaAutoComplete: "list" });
  const offer = () => {
    const text = field.value;
    return import("./suggestions.js").then((names) => names.offerSuggestions(field, text));
  };
  field.addEventListener("focus", offer, { once: true });
}
// The address of a search says only what was asked.
document.getElementById("asked")?.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name);
});
if (document.getElementById("month")) import("./alliance-slider.js").then((slider) => slider.enableAllianceSlider());
