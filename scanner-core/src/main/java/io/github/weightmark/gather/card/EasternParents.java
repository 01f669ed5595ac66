package io.github.weightmark.gather.card;

import io.github.weightmark.text.Prose.Token;
import io.github.weightmark.text.Scripts;
import java.util.List;

/**
 * How Chinese, Japanese and Korean say what a model was made from: words before the name ({@code 基于}), after it
 * ({@code をベースに}, {@code 기반으로}) or on both sides ({@code 以 … 为基座}). These stand right at the name, mostly
 * without a blank, so a word is first cut where its script changes.
 */
final class EasternParents {

    private static final List<String> BEFORE = list("基于 基於 以 由 在 从 從 对 對 将 將 采用 採用 使用 使用了 采用了 採用了");
    /** What names the base by itself, nothing said of how it was made: {@code 基座模型为}. */
    private static final List<String> LABELS = list("""
            基础模型 基礎模型 基座模型 底座模型 基底模型 原始模型 母模型 ベースモデル 元モデル 베이스모델 기반모델 원본모델""");

    private static final List<String> IS = list("为 為 是 は の 은 는 :");
    private static final List<String> MADE = list("""
            微调 微調 精调 精調 训练 訓練 蒸馏 蒸餾 量化 基座 底座 基底 为基础 為基礎 为底 為底 的基础 的基礎 的权重 的權重 开发 開發 构建 構建 改造 剪枝""");
    private static final List<String> AFTER = list("""
            をベース ベース をもとに を元に を基に をファインチューニング を微調整 を追加学習 を継続 から継続 から追加 に追加学習 の量子化 を量子化
            をマージ 기반 를기반 을기반 를바탕 을바탕 를파인튜닝 을파인튜닝 를미세 을미세 를베이스 을베이스 를양자화 을양자화 모델을기반 모델을파인튜닝""");
    private static final List<String> NOT_THE_WEIGHTS = list("""
            架构 架構 结构 結構 框架 分词 分詞 词表 詞表 相比 比较 比較 从零 從零 数据集 論文 论文 代码 代碼 トークナイザ アーキテクチャ 構造
            토크나이저 아키텍처 구조""");
    private static final int WORDS_AFTER = 3;

    private EasternParents() {}

    private static List<String> list(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    /** Do the words around those from {@code from} to before {@code to} say that these name the base? */
    static boolean isBase(List<Token> tokens, int from, int to) {
        if (to > tokens.size() || !tokens.subList(from, to).stream().allMatch(EasternParents::isName)) {
            return false;
        }
        String before = from == 0 ? "" : tokens.get(from - 1).word();
        String after = joined(tokens.subList(to, Math.min(tokens.size(), to + WORDS_AFTER)));
        if (NOT_THE_WEIGHTS.stream().anyMatch(part -> before.contains(part) || after.contains(part))) {
            return false;
        }
        return isLabelled(before)
                || AFTER.stream().anyMatch(after::startsWith)
                || BEFORE.stream().anyMatch(before::endsWith) && MADE.stream().anyMatch(after::contains);
    }

    private static boolean isLabelled(String before) {
        String label = before;
        for (String is : IS) {
            label = label.endsWith(is) ? label.substring(0, label.length() - is.length()) : label;
        }
        return LABELS.stream().anyMatch(label::endsWith);
    }

    private static boolean isName(Token token) {
        return !Scripts.isEastern(token);
    }

    private static String joined(List<Token> tokens) {
        return String.join("", tokens.stream().map(Token::word).toList());
    }
}
