<?php
/**
 * Plugin Name:       Candidacy Screener
 * Description:       Puts the pre-screening widget on a page, as a block or with the shortcode [candidacy_screener]. Runs on the visitor's own device and sends nothing.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 *
 * Why a plugin: WordPress takes script tags, iframes and unknown elements out of what authors write, and on networks
 * out of what administrators write, too. A shortcode and a block are kept for everyone who may write a page.
 *
 * No option, table, cookie or request of its own; taking the plugin away leaves nothing behind.
 *
 * @package CandidacyScreener
 */

namespace CandidacyScreener;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/element.php';

/** The widget, and what sizes a frame with the widget in it. */
const SCRIPTS = array( 'candidacy-screener', 'candidacy-screener-frame' );

/** The folder with the widget's files; its name holds the version, so that no cache mixes two of them. */
function files_url() {
	$folders = glob( __DIR__ . '/files/v*', GLOB_ONLYDIR );
	return $folders ? plugins_url( 'files/' . basename( $folders[0] ), __FILE__ ) : '';
}

/**
 * Shortcode and block: the element, and the script once for the page. Where wp-config.php names embed.html on another
 * origin, a frame: only whoever has that file may say where it leads.
 */
function render( $attributes, $content = '' ) {
	$page = defined( 'CANDIDACY_SCREENER_FRAME' ) ? (string) CANDIDACY_SCREENER_FRAME : '';
	if ( '' === $page ) {
		wp_enqueue_script( 'candidacy-screener' );
		return element( (array) $attributes, (string) $content );
	}
	wp_enqueue_script( 'candidacy-screener-frame' );
	return frame( $page, (array) $attributes, (string) $content );
}

add_action(
	'init',
	function () {
		foreach ( SCRIPTS as $script ) {
			// No `?ver=`: the folder names the version.
			wp_register_script( $script, files_url() . '/' . $script . '.js', array(), null, true );
		}
		add_shortcode( 'candidacy_screener', __NAMESPACE__ . '\render' );
		register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	}
);

/** The block keeps its attributes under names without hyphens, as blocks do. */
function render_block( $attributes ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$hyphened           = strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) );
		$named[ $hyphened ] = is_bool( $value ) ? ( $value ? 'true' : 'false' ) : $value;
	}
	return render( $named );
}

// The scripts are modules. WordPress 6.1 has no function for those, and this filter works in every later version.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( ! in_array( $handle, SCRIPTS, true ) ) {
			return $tag;
		}
		$source = wp_scripts()->registered[ $handle ]->src;
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- this is the tag of an enqueued script.
		return '<script type="module" src="' . esc_url( $source ) . '"></script>' . "\n";
	},
	10,
	2
);
