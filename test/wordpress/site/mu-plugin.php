<?php
/**
 * Of the test site only. A cookie `samen-test` says what the site is like for this browser, so that one site stands for several
 * at the same time: `classic` (the editor and a theme of before blocks), `bare` (without the plugin), `script` (the theme loads the
 * script, as a maintainer can), `strict` (a Content Security Policy), as words with dots between them.
 */

defined( 'ABSPATH' ) || exit;

function samen_test( $word ) {
	return in_array( $word, explode( '.', $_COOKIE['samen-test'] ?? '' ), true );
}

/** Somebody with a role; the password is the name. */
function samen_test_user( $name, $role ) {
	samen_test_prefer( wp_insert_user( array( 'user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.org", 'role' => $role ) ) );
}

/** The tour of the editor, and the question whether to publish, stand before what the tests look for. */
function samen_test_prefer( $user ) {
	$preferences = array( 'welcomeGuide' => false, 'isPublishSidebarEnabled' => false );
	update_user_meta( $user, 'wp_persisted_preferences', array( 'core/edit-post' => $preferences, '_modified' => gmdate( 'c' ) ) );
}

// A Dutch site; its administration is in English, since Debian has the translations in a package of its own.
add_filter( 'locale', function ( $locale ) {
	return is_admin() || wp_doing_cron() || defined( 'REST_REQUEST' ) || 'wp-login.php' === ( $GLOBALS['pagenow'] ?? '' ) ? $locale : 'nl_NL';
} );

add_filter( 'use_block_editor_for_post', function ( $use ) {
	return samen_test( 'classic' ) ? false : $use;
} );

foreach ( array( 'template', 'stylesheet' ) as $which ) {
	add_filter( $which, function ( $theme ) {
		return samen_test( 'classic' ) && ! is_admin() ? 'classic' : $theme;
	} );
}

add_filter( 'option_active_plugins', function ( $plugins ) {
	return samen_test( 'bare' ) ? array() : $plugins;
} );

add_action( 'wp_head', function () {
	if ( samen_test( 'script' ) ) {
		printf( '<script type="module" src="%s"></script>', esc_url( content_url( 'plugins/samen-elements/cdn/' . SAMEN_TEST_VERSION . '/samen.js' ) ) );
	}
} );
define( 'SAMEN_TEST_VERSION', basename( glob( WP_CONTENT_DIR . '/plugins/samen-elements/cdn/*' )[0] ) );

add_action( 'send_headers', function () {
	if ( samen_test( 'strict' ) ) {
		header( "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html" );
	}
} );
