<?php
/**
 * The element as HTML, from what someone wrote: every value escaped, and nothing that could lead elsewhere.
 *
 * @package CandidacyScreener
 */

namespace CandidacyScreener;

defined( 'ABSPATH' ) || exit;

/** The options that whoever writes a page may set: not `share`, which would tell the page what people answered. */
const ATTRIBUTES = array(
	'clinic',
	'phone',
	'booking-url',
	'emergency-number',
	'lang',
	'questionnaire',
	'display',
	'loading',
	'label',
	'theme',
	'demo',
);

/** A path on this very site, or nothing: whoever may write a page must not bring in questions from elsewhere. */
function own_path( $value ) {
	return preg_match( '~^/(?![/\\\\])[\w./-]*$~', $value ) ? $value : '';
}

/** The value of one attribute, ready to be escaped; an empty one is left out. */
function cleaned( $name, $value ) {
	$value = trim( (string) $value );
	if ( 'booking-url' === $name ) {
		return esc_url_raw( $value, array( 'https' ) );
	}
	return 'questionnaire' === $name ? own_path( $value ) : $value;
}

/** `demo` stands alone, so a shortcode has it as a value without a name. */
function is_demo( $attributes ) {
	$value = $attributes['demo'] ?? ( in_array( 'demo', $attributes, true ) ? 'true' : 'false' );
	return ! in_array( strtolower( (string) $value ), array( '', '0', 'false', 'no' ), true );
}

/** The number as a link that a phone can call. */
function call_link( $phone ) {
	$address = 'tel:' . preg_replace( '/[^0-9+]/', '', $phone );
	return '<a href="' . esc_url( $address, array( 'tel' ) ) . '">' . esc_html( $phone ) . '</a>';
}

/** What people see until the widget has started, without JavaScript, and if it cannot start. */
function fallback( $attributes, $content ) {
	if ( '' !== trim( $content ) ) {
		return wp_kses_post( $content );
	}
	$clinic = $attributes['clinic'] ?? '';
	$phone  = $attributes['phone'] ?? '';
	if ( '' === $phone ) {
		return '' === $clinic ? '' : '<p>' . esc_html( $clinic ) . '</p>';
	}
	/* translators: 1: name of the clinic, 2: phone number */
	$words = '' === $clinic ? '%2$s' : __( 'Call %1$s: %2$s', 'candidacy-screener' );
	return '<p>' . sprintf( esc_html( $words ), esc_html( $clinic ), call_link( $phone ) ) . '</p>';
}

/** What is left of the attributes after cleaning, by name; `demo` is there if it is wanted. */
function kept( $attributes ) {
	$kept = array();
	foreach ( array_diff( ATTRIBUTES, array( 'demo' ) ) as $name ) {
		$value = cleaned( $name, $attributes[ $name ] ?? '' );
		if ( '' !== $value ) {
			$kept[ $name ] = $value;
		}
	}
	return is_demo( $attributes ) ? $kept + array( 'demo' => 'true' ) : $kept;
}

/** The element. Attributes that it does not have are dropped. */
function element( $attributes, $content = '' ) {
	$kept = kept( $attributes );
	$html = '';
	foreach ( $kept as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return '<candidacy-screener' . $html . '>' . fallback( $kept, $content ) . '</candidacy-screener>';
}

/** In a frame, which keeps the scripts of this site from it, with the same words below. */
function frame( $page, $attributes, $content = '' ) {
	$kept   = kept( $attributes );
	$home   = wp_parse_url( home_url() );
	$parent = $home['scheme'] . '://' . $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
	// A frame takes neither of these: it stands on the page as it is.
	$query = array_diff_key( $kept, array_flip( array( 'display', 'loading', 'label' ) ) ) + array( 'parent' => $parent );
	$url   = $page . '?' . http_build_query( $query, '', '&' );
	$title = $kept['label'] ?? __( 'Questions before a visit', 'candidacy-screener' );
	return '<iframe data-candidacy-screener src="' . esc_url( $url, array( 'https', 'http' ) ) . '" title="' . esc_attr( $title )
		. '" width="100%" height="720" frameborder="0"></iframe>' . fallback( $kept, $content );
}
