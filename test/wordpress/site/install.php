<?php
// Installs WordPress as its own page for it does, and the plugin as an administrator does.
mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = wp_parse_host( getenv( 'SITE_URL' ) );

function wp_parse_host( $url ) {
	return preg_replace( '~^https?://~', '', $url );
}

preg_match( "/DB_HOST', 'localhost:([^']+)'/", file_get_contents( 'wp-config.php' ), $found );
( new mysqli( null, 'root', '', '', 0, $found[1] ) )->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );

require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Samen', 'administrator', 'administrator@example.org', true, '', 'administrator' );
switch_theme( WP_DEFAULT_THEME );
samen_test_prefer( 1 );
foreach ( array( 'editor', 'author' ) as $role ) {
	samen_test_user( $role, $role );
}

$options = function () {
	global $wpdb;
	wp_cache_flush();
	return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%'" );
};
$before = $options();
$error  = activate_plugin( 'samen-elements/samen-elements.php' );
if ( is_wp_error( $error ) ) {
	fwrite( STDERR, $error->get_error_message() );
	exit( 1 );
}
$new = array_diff( $options(), $before );
if ( $new ) {
	fwrite( STDERR, 'The plugin left options: ' . implode( ', ', $new ) );
	exit( 1 );
}
