package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds models in source code, and in code that was commented out. */
final class CodeForm implements Form {

    private final CodeRules rules;
    private final Anchors anchors;

    CodeForm(CodeRules rules, Anchors anchors) {
        this.rules = rules;
        this.anchors = anchors;
    }

    @Override
    public boolean reads(ProjectFile file) {
        return Syntax.of(file.ending()) != null;
    }

    @Override
    public void scan(ProjectFile file, Finds finds) {
        Syntax syntax = Syntax.of(file.ending());
        if (syntax != null) {
            scan(file.text(), 0, syntax, file.ending(), null, finds);
        }
    }

    /**
     * Reads a piece of code.
     *
     * @param offset where it begins in the file
     * @param ending the language, as file names tell it
     * @param kind when the place tells another kind than the file
     */
    void scan(String text, int offset, Syntax syntax, String ending, @Nullable SightingKind kind, Finds finds) {
        List<Token> tokens = Lexer.tokens(text, syntax, offset, finds.mostTokens());
        if (tokens.size() == finds.mostTokens()) {
            finds.tooManyTokens();
        }
        new CodePiece(rules, CodeReader.read(tokens, syntax), ending, kind, finds).scan();
        if (kind == null) {
            for (Token token : tokens) {
                if (token.kind() == Token.Kind.COMMENT && mayHoldCode(token.text())) {
                    scan(token.text(), token.offset(), syntax, ending, SightingKind.COMMENT, finds);
                }
            }
        }
    }

    /** Most comments explain something. */
    private boolean mayHoldCode(String comment) {
        return comment.indexOf('(') >= 0 && anchors.speak(comment);
    }
}
