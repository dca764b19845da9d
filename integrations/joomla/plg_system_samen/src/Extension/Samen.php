<?php

namespace SamenElements\Plugin\System\Samen\Extension;

defined('_JEXEC') or die;

use Joomla\CMS\Document\HtmlDocument;
use Joomla\CMS\Plugin\CMSPlugin;
use Joomla\Event\SubscriberInterface;

/**
 * Loads the script of the elements on pages for visitors.
 *
 * It stores nothing. Taking the plugin away leaves texts as they are, with their fallback content.
 */
final class Samen extends CMSPlugin implements SubscriberInterface
{
    public static function getSubscribedEvents(): array
    {
        return ['onBeforeCompileHead' => 'load'];
    }

    /**
     * On every page, since what authors write is found only in the browser. The script is small, and loads an element's code only
     * where a page has that element.
     */
    public function load(): void
    {
        $application = $this->getApplication();
        $document    = $application->getDocument();

        if (!$application->isClient('site') || !$document instanceof HtmlDocument) {
            return;
        }

        $assets = $document->getWebAssetManager();
        $assets->getRegistry()->addExtensionRegistryFile('plg_system_samen');
        $assets->useScript('plg_system_samen.loader');
    }
}
