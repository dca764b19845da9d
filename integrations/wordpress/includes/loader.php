<?php
/**
 * The one script of a page, from the plugin's own folder, and only on pages that have something for it to do.
 *
 * @package SamenElements
 */

namespace SamenElements;

defined( 'ABSPATH' ) || exit;

/**
 * Address of a file of the elements. The version stands in the path: an update never mixes with what a browser kept.
 *
 * @param string $file As in `samen.js`.
 */
function cdn_url( string $file ): string {
	return plugins_url( 'cdn/' . manifest()['version'] . "/$file", MAIN_FILE );
}

/**
 * Loads the elements of this page. For a theme that writes them itself: `do_action( 'samen_elements_load' )`.
 */
function load(): void {
	static $is_loaded = false;
	// In the administration it must not run: see blocks/editor.js.
	if ( $is_loaded || is_admin() ) {
		return;
	}
	$is_loaded = true;
	// A block theme prints its modules in the head, which it makes last; after that there is only the footer.
	$is_too_late = did_action( 'wp_head' ) && ! doing_action( 'wp_head' ) && wp_is_block_theme();
	if ( function_exists( 'wp_enqueue_script_module' ) && ! $is_too_late ) {
		wp_enqueue_script_module( 'samen-elements', cdn_url( 'samen.js' ), array(), null );
	} else {
		wp_enqueue_script( 'samen-elements', cdn_url( 'samen.js' ), array(), null, true );
	}
	// Room for what is still to come.
	if ( file_exists( dirname( MAIN_FILE ) . '/cdn/' . manifest()['version'] . '/samen.css' ) ) {
		wp_enqueue_style( 'samen-elements', cdn_url( 'samen.css' ), array(), null );
	}
}
add_action( 'samen_elements_load', __NAMESPACE__ . '\load' );

/**
 * Makes a module of the script, where WordPress does not know modules yet (before 6.5).
 *
 * @param string $tag    What WordPress is about to print.
 * @param string $handle Which script it is of.
 * @param string $src    Its address.
 */
function as_module( $tag, $handle, $src ) {
	if ( 'samen-elements' !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
	return sprintf( "<script type=\"module\" src=\"%s\" id=\"samen-elements-js\"></script>\n", esc_url( $src ) );
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );

/**
 * Whether HTML has an element or a placeholder for one.
 *
 * @param string $html HTML.
 */
function is_for_us( string $html ): bool {
	return (bool) preg_match( '/<samen-[a-z]|<[a-z][^>]*\sdata-samen[\s=>]/i', $html );
}

/**
 * Loads the elements when what is about to be printed has one. Changes nothing.
 *
 * @param mixed $html HTML.
 */
function notice( $html ) {
	if ( is_string( $html ) && is_for_us( $html ) ) {
		load();
	}
	return $html;
}
foreach ( array( 'the_content', 'the_excerpt', 'widget_text', 'widget_block_content', 'widget_custom_html_content', 'render_block', 'term_description' ) as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\notice', 99 );
}

/**
 * Of a page that is about one post this is known early: then what the script needs stands in the head.
 */
function notice_early(): void {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( is_for_us( $post->post_content ) || preg_match( '~\[samen_|<!-- wp:samen/~', $post->post_content ) ) ) {
		load();
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\notice_early' );

/**
 * Keeps elements out of the hands of wpautop, which makes paragraphs of lines: it does not know them, and tears fallback content
 * with paragraphs out of them.
 *
 * @param string $content What an author wrote.
 * @return string The same, with a mark where each element stood.
 */
function set_apart( $content ) {
	if ( false === strpos( $content, '<samen-' ) || has_blocks( $content ) ) {
		return $content;
	}
	return (string) preg_replace_callback(
		'~<(samen-[a-z\-]+)(?=[\s>]).*?</\1\s*>~s',
		function ( $found ) {
			return '<div data-samen-apart="' . apart( $found[0] ) . '"></div>';
		},
		$content
	) ?: $content;
}
add_filter( 'the_content', __NAMESPACE__ . '\set_apart', 9 );

/**
 * Puts the elements back.
 *
 * @param string $content What set_apart() left.
 */
function put_back( $content ) {
	return (string) preg_replace_callback(
		'~(?:<p>\s*)?<div data-samen-apart="(\d+)"></div>(?:\s*</p>)?~',
		function ( $found ) {
			return apart( (int) $found[1] );
		},
		$content
	) ?: $content;
}
add_filter( 'the_content', __NAMESPACE__ . '\put_back', 11 );

/**
 * Keeps a text, and gives it back for its number.
 *
 * @param string|int $what A text, or the number of one.
 * @return string|int
 */
function apart( $what ) {
	static $kept = array();
	if ( is_string( $what ) ) {
		return array_push( $kept, $what ) - 1;
	}
	return $kept[ $what ] ?? '';
}
