// The rich text editor's link to a thing of the archive: chosen in a window, shown as a link.
{
  const { createElement } = window.React;
  const { EditorState, Modifier, RichUtils } = window.DraftJS;
  const { DocumentModalWorkflowSource, TooltipEntity, registerPlugin } = window.draftail;

  const steps = {
    choose(modal) {
      modal.ajaxifyForm(modal.body.find("form"));
      modal.body.find("[data-choose-record]").on("click", (event) => {
        event.preventDefault();
        modal.loadUrl(event.currentTarget.href);
      });
    },
    chosen(modal, answer) {
      modal.respond("chosen", answer.result);
    },
  };

  class RecordSource extends DocumentModalWorkflowSource {
    getChooserConfig(entity, words) {
      return {
        url: this.props.entityType.chooserUrls.recordChooser,
        urlParams: { q: entity ? entity.getData().label : words },
        onload: steps,
        responses: { chosen: this.onChosen },
      };
    }

    onChosen(chosen) {
      const { editorState, entityType, onComplete } = this.props;
      const selection = editorState.getSelection();
      const content = editorState
        .getCurrentContent()
        .createEntity(entityType.type, "MUTABLE", chosen);
      const key = content.getLastCreatedEntityKey();
      // What is chosen without a selection is written as well.
      const linked = selection.isCollapsed()
        ? EditorState.push(
            editorState,
            Modifier.replaceText(content, selection, chosen.label, null, key),
            "insert-characters",
          )
        : RichUtils.toggleLink(editorState, selection, key);
      this.workflow.close();
      onComplete(linked);
    }
  }

  const RecordLink = (props) => {
    const { label, url } = props.contentState.getEntity(props.entityKey).getData();
    return createElement(TooltipEntity, { ...props, icon: "tag", label, url });
  };

  registerPlugin({ type: "RECORD", source: RecordSource, decorator: RecordLink }, "entityTypes");
}
