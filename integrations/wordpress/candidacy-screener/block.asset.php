<?php
/**
 * What block.js needs of WordPress.
 *
 * @package CandidacyScreener
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '1',
);
