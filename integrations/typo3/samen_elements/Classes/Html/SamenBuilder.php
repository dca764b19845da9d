<?php

declare(strict_types=1);

namespace SamenElements\Html;

use TYPO3\CMS\Core\Html\DefaultSanitizerBuilder;
use TYPO3\HtmlSanitizer\Behavior;
use TYPO3\HtmlSanitizer\Behavior\Attr;
use TYPO3\HtmlSanitizer\Behavior\RegExpAttrValue;
use TYPO3\HtmlSanitizer\Behavior\Tag;

/**
 * What TYPO3 allows in texts, and the elements of Samen with the attributes that they have.
 *
 * `<div data-samen>` and `<a data-samen>` need nothing of this: TYPO3 allows `data-*` everywhere.
 */
class SamenBuilder extends DefaultSanitizerBuilder
{
    private ?Behavior $samenBehavior = null;

    protected function createBehavior(): Behavior
    {
        return $this->samenBehavior ??= parent::createBehavior()
            ->withName('samen')
            ->withTags(...$this->createSamenTags());
    }

    /**
     * @return Tag[]
     */
    private function createSamenTags(): array
    {
        $tags = [];
        foreach (require dirname(__DIR__, 2) . '/Configuration/Elements.php' as $name => $attributes) {
            // Of every tag already.
            unset($attributes['lang']);
            $tag = (new Tag($name, Tag::ALLOW_CHILDREN))->addAttrs(...$this->globalAttrs);
            foreach ($attributes as $attribute => $holds) {
                $tag->addAttrs($this->createSamenAttr($attribute, $holds));
            }
            $tags[] = $tag;
        }
        return $tags;
    }

    private function createSamenAttr(string $name, string $holds): Attr
    {
        $attr = new Attr($name, str_ends_with($name, '-') ? Attr::NAME_PREFIX : Attr::BLUNT);
        if ($holds === 'url' || $holds === 'urls') {
            // Addresses with spaces between them: of http or https, or within the site.
            $attr->addValues(new RegExpAttrValue('#^(?:\s*(?:https?://\S+|/(?!/)\S*|[^\s/:][^\s:]*)(?=\s|$))*\s*$#i'));
        }
        return $attr;
    }
}
