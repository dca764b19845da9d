<?php
/**
 * What authors may save who have no unfiltered_html: our tags, with the attributes that they have and no others.
 *
 * `<div data-samen data-…>` and `<a data-samen>` need nothing: WordPress allows `data-*` everywhere.
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

/**
 * Allows the elements in posts. Not in comments, nor anywhere else.
 *
 * @param array  $tags    Tag => attributes.
 * @param string $context What it is for.
 */
function allow_elements( $tags, $context ) {
	if ( 'post' === $context && is_array( $tags ) ) {
		foreach ( manifest()['elements'] as $name => $attributes ) {
			$tags[ "samen-$name" ] = array_fill_keys( array_keys( $attributes ), true );
		}
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );

/**
 * Tells WordPress which of these attributes are addresses, so that it takes `javascript:` and the like out of them.
 *
 * @param string[] $names Names of attributes.
 */
function mark_addresses( $names ) {
	foreach ( manifest()['elements'] as $attributes ) {
		foreach ( $attributes as $name => $holds ) {
			if ( 'url' === $holds || 'urls' === $holds ) {
				$names[] = $name;
			}
		}
	}
	return array_values( array_unique( $names ) );
}
add_filter( 'wp_kses_uri_attributes', __NAMESPACE__ . '\mark_addresses' );

/**
 * The classic editor's visual tab throws out tags that it does not know.
 *
 * @param array $settings Settings of TinyMCE.
 */
function tell_visual_editor( $settings ) {
	$tags = array_map(
		function ( $name ) {
			return "samen-$name";
		},
		array_keys( manifest()['elements'] )
	);
	foreach ( array( 'custom_elements' => $tags, 'extended_valid_elements' => preg_replace( '/$/', '[*]', $tags ) ) as $setting => $more ) {
		$settings[ $setting ] = implode( ',', array_filter( array_merge( array( $settings[ $setting ] ?? '' ), $more ) ) );
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\tell_visual_editor' );
