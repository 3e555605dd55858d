// The block in the editor: fields, and a sketch in place of the widget, which people only use on the page itself.

((wp) => {
  const { createElement } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;

  const FIELDS = {
    clinic: __("Name of the clinic", "candidacy-screener"),
    phone: __("Phone", "candidacy-screener"),
    bookingUrl: __("Booking page, beginning with https://", "candidacy-screener"),
    emergencyNumber: __("Emergency number, if not 911", "candidacy-screener"),
    lang: __("Language, if not the page's", "candidacy-screener"),
    questionnaire: __("Folder of your own questionnaire on this site", "candidacy-screener"),
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
      const demo = createElement(ToggleControl, {
        key: "demo",
        label: __("Demonstration, not for patients", "candidacy-screener"),
        checked: attributes.demo,
        onChange: (value) => setAttributes({ demo: value }),
      });
      return createElement(
        "div",
        useBlockProps(),
        createElement(InspectorControls, null, createElement(PanelBody, null, Object.keys(FIELDS).map(field), demo)),
        createElement(Placeholder, {
          icon: "clipboard",
          label: "Candidacy Screener",
          instructions: attributes.clinic || __("Name the clinic and its phone in the block's settings.", "candidacy-screener"),
        }),
      );
    },
    save: () => null,
  });
})(window.wp);
