// The block in the editor: fields, and a sketch in place of the widget, which people only use on the page itself.

((wp) => {
  const { createElement } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;

  const FIELDS = {
    clinic: __("Name of the clinic", "candidacy-screener"),
    phone: __("Phone", "candidacy-screener"),
    bookingUrl: __("Booking page, beginning with https://", "candidacy-screener"),
    emergencyNumber: __("Emergency number, if not 911", "candidacy-screener"),
    lang: __("Language, if not the page's", "candidacy-screener"),
    questionnaire: __("Folder of your own questionnaire on this site", "candidacy-screener"),
    label: __("Words on the button, if there is one", "candidacy-screener"),
  };

  /** The first is what the widget does by itself. */
  const CHOICES = {
    display: [
      __("Show", "candidacy-screener"),
      {
        "": __("in the page", "candidacy-screener"),
        dialog: __("behind a button, over the page", "candidacy-screener"),
      },
    ],
    loading: [
      __("Load", "candidacy-screener"),
      {
        "": __("when it comes into view", "candidacy-screener"),
        eager: __("at once", "candidacy-screener"),
        interaction: __("when a button is pressed", "candidacy-screener"),
      },
    ],
    theme: [
      __("Colours", "candidacy-screener"),
      {
        "": __("as the page", "candidacy-screener"),
        light: __("light", "candidacy-screener"),
        dark: __("dark", "candidacy-screener"),
      },
    ],
  };

  wp.blocks.registerBlockType("candidacy-screener/screener", {
    edit({ attributes, setAttributes }) {
      const field = (name) =>
        createElement(TextControl, {
          key: name,
          label: FIELDS[name],
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      const choice = (name) => {
        const [label, values] = CHOICES[name];
        const options = Object.entries(values).map(([value, text]) => ({ value, label: text }));
        const onChange = (value) => setAttributes({ [name]: value });
        return createElement(SelectControl, { key: name, label, options, value: attributes[name], onChange });
      };
      const demo = createElement(ToggleControl, {
        key: "demo",
        label: __("Demonstration, not for patients", "candidacy-screener"),
        checked: attributes.demo,
        onChange: (value) => setAttributes({ demo: value }),
      });
      return createElement(
        "div",
        useBlockProps(),
        createElement(
          InspectorControls,
          null,
          createElement(PanelBody, null, Object.keys(FIELDS).map(field), Object.keys(CHOICES).map(choice), demo),
        ),
        createElement(Placeholder, {
          icon: "clipboard",
          label: "Candidacy Screener",
          instructions:
            attributes.clinic || __("Name the clinic and its phone in the block's settings.", "candidacy-screener"),
        }),
      );
    },
    save: () => null,
  });
})(window.wp);
